package dev.rainmaker.workflow.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.workflow.StepInput;
import dev.rainmaker.workflow.engine.StepTrace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads what workers stored with a step. Steps from before traces were kept have none. */
@ApplicationScoped
class StepJson {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<StepInput.UsedSignal>> SIGNALS = new TypeReference<>() {};

    private final ObjectMapper json;

    StepJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A step's facts, taken apart.
     *
     * @param facts without the trace
     * @param trace null when there is none
     */
    record Stored(Map<String, Object> facts, StepTrace trace, StepInput input) {
        List<StepTrace.MetEffect> effects() {
            return trace == null ? List.of() : trace.effects();
        }
    }

    Stored read(String text) {
        try {
            var facts = json.readValue(text, FACTS);
            var trace = json.convertValue(facts.remove(StepTrace.FACT), StepTrace.class);
            var signals = facts.containsKey("signals")
                    ? json.convertValue(facts.get("signals"), SIGNALS)
                    : List.<StepInput.UsedSignal>of();
            var input = trace == null ? null : new StepInput(trace.checkpoint(), signals, trace.timedOut());
            return new Stored(facts, trace, input);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the facts of a step cannot be read", broken);
        }
    }
}
