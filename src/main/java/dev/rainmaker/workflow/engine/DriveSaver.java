package dev.rainmaker.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.checkpoint.BaseCheckpointSaver;
import org.bsc.langgraph4j.checkpoint.Checkpoint;

/** Checkpoints live in the drive that holds the run: read once when it begins, committed with everything else of a step. */
final class DriveSaver implements BaseCheckpointSaver {
    @Override
    public Collection<Checkpoint> list(RunnableConfig config) {
        return List.of(Drive.of(config).checkpoint());
    }

    @Override
    public Optional<Checkpoint> get(RunnableConfig config) {
        return Optional.of(Drive.of(config).checkpoint());
    }

    @Override
    public RunnableConfig put(RunnableConfig config, Checkpoint checkpoint) {
        Drive.of(config).advance(checkpoint.getNodeId(), checkpoint.getNextNodeId(), checkpoint.getState());
        return config;
    }

    @Override
    public Tag release(RunnableConfig config) {
        return new Tag(threadId(config), list(config));
    }
}
