package dev.rainmaker.conversations;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;

/** What comes in from outside. Nothing is lost: a mail that fits nowhere waits for a person. */
public interface InboundApi {
    /**
     * Takes a raw mail: threads it, stores it, tells the waiting run. The same bytes again change nothing.
     *
     * @return how it was filed: {@code filed}, {@code attention} or {@code duplicate}
     */
    Uni<String> receive(String provider, byte[] mime);

    /** Deliveries that wait for a person. */
    Uni<Page<InboundItem>> needingAttention(PageRequest page);

    /** A person has looked at it. */
    Uni<Void> dismiss(String id, Actor by);
}
