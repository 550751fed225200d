package dev.rainmaker.workflow.engine;

import com.github.kagkarlsson.scheduler.task.Task;

/** Something that this process' scheduler takes due rows of; implementations are beans. */
public interface EngineTask {
    /** The task under its name. */
    Task<?> task();
}
