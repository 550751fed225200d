package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;

/** Hunts. Methods join or open a reactive transaction. */
public interface HuntsApi {
    /** Starts a hunt for a target in plain words; the run begins right after the commit. */
    Uni<Hunt> start(String target, Actor by);

    /** The hunt with its hits, or {@code hunt_not_found}. */
    Uni<Hunt> require(HuntId id);

    /** Newest first, without hits. */
    Uni<Page<Hunt>> find(PageRequest page);
}
