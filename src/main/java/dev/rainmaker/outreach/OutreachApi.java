package dev.rainmaker.outreach;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rules and words of outreach. */
public interface OutreachApi {
    /** Template for an event type and stage; the one for OTHER when there is none. */
    Uni<Template> templateFor(EventType eventType, Stage stage);

    Uni<List<Template>> templates();

    /** Changes the words of a template. Fails with {@code version_conflict} when the If-Match is not the newest. */
    Uni<Template> edit(String id, String ifMatch, String subject, String body, Actor by);

    /** Whether a message to this prospect may go at this business time. Pure, no database. */
    Verdict mayGo(Prospect prospect, Instant now);

    /**
     * Until when a reply is waited for after the n-th follow-up (0 is the first message): a time within the recipient's own
     * business hours, never on a weekend. Null when the sequence ends.
     */
    Instant nextFollowUp(int sent, Prospect prospect, Instant now);

    /** How long silence may last when no follow-up is left, before a journey ends. */
    Duration lastWait();
}
