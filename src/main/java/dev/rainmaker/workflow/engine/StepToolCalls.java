package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.tool.ToolCall;
import dev.rainmaker.platform.tool.ToolCallListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes calls of tools with the step that runs on the calling thread; calls from elsewhere are no step's. */
@ApplicationScoped
class StepToolCalls implements ToolCallListener {
    @Override
    public void called(ToolCall call) {
        if (RunningStep.HERE.isBound()) {
            RunningStep.HERE.get().called(call);
        }
    }
}
