package dev.rainmaker.outreach;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules and words of outreach. */
public interface OutreachApi {
    /** Template for an event type and stage; the one for OTHER when there is none. */
    Uni<Template> templateFor(EventType eventType, Stage stage);

    Uni<List<Template>> templates();

    /** Changes the words of a template. Fails with {@code version_conflict} when the If-Match is not the newest. */
    Uni<Template> edit(String id, String ifMatch, String subject, String body, Actor by);

    /**
     * Lets an unasked message go, or says when to ask again: outside the recipient's business hours, on a public holiday there,
     * while the recipient has asked for a pause, when the recipient or the mailbox has had its share. Repeat-safe: a message that
     * was let go keeps its place. No more than the limits are let go, however many ask at once.
     *
     * @param messageId id of the message, 26 characters
     * @param now business time
     */
    Uni<Verdict> letGo(String messageId, Prospect prospect, Instant now);

    /**
     * Until when a reply is waited for after the n-th follow-up (0 is the first message): a time within the recipient's own
     * business hours, never on a weekend or holiday. Empty when the sequence ends: after its last follow-up, in the last week
     * before the event, or when the recipient wants no follow-ups.
     */
    Uni<Optional<Instant>> nextFollowUp(int sent, Prospect prospect, Instant now);

    /** What a recipient asked for; the defaults when nothing. */
    Uni<Preferences> preferences(String prospectId);

    /** Sets what a recipient wants, from the preference page; noted in the prospect's timeline. Repeat-safe. */
    Uni<Preferences> prefer(String prospectId, Preferences wanted, Actor by);

    /** How long silence may last when no follow-up is left, before a journey ends. */
    Duration lastWait();
}
