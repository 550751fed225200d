package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.tool.ToolCall;
import dev.rainmaker.workflow.StepEffect;
import dev.rainmaker.workflow.StepMade;
import java.util.List;

/**
 * What one try of a step read, called and made, in ids and numbers; stored among its facts under {@link #FACT}.
 *
 * @param checkpoint sequence number of the checkpoint that it started from
 * @param tools the first {@link #MOST} calls of tools
 * @param effects as this try met them
 */
public record StepTrace(
        int checkpoint, boolean timedOut, List<ToolCall> tools, List<MetEffect> effects, List<StepMade> made) {
    /** Name of the fact; no step can note one of this name. */
    public static final String FACT = "trace";

    /** More of one sort are not kept. */
    static final int MOST = 200;

    /** @param key the ledger's key */
    public record MetEffect(String key, String name, StepEffect.How how, long ms) {}
}
