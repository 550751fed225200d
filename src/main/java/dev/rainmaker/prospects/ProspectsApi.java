package dev.rainmaker.prospects;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People and companies that may plan an event. All methods run in, or join, a reactive transaction. */
public interface ProspectsApi {
    /**
     * Creates a prospect in status discovered and announces {@code prospect.created}.
     *
     * <p>Fails with {@code DuplicateProspect} (names the existing id) when e-mail, phone, name + place or company domain
     * match somebody already there.
     */
    Uni<Prospect> create(CreateProspect command, Actor by);

    /** Who is already there with the same e-mail, phone, name + place or domain, and by what it matched. */
    Uni<Optional<DuplicateMatch>> findDuplicate(CreateProspect command);

    /** The prospect, or {@code ProspectNotFound}. */
    Uni<Prospect> require(ProspectId id);

    /**
     * Like {@link #require}, and every other change of the prospect waits until the current transaction ends. For features that
     * change it together with rows of their own; call it before anything else is read.
     */
    Uni<Prospect> requireForChange(ProspectId id);

    /** Several at once in one query, by id; unknown ids are left out. */
    Uni<Map<ProspectId, Prospect>> all(Collection<ProspectId> ids);

    /** The prospect with this e-mail address, compared without case. */
    Uni<Optional<Prospect>> findByEmail(String email);

    /** The prospect whose e-mail address has this blind index. */
    Uni<Optional<ProspectId>> findByEmailIndex(String index);

    /** Page of a filtered list. */
    Uni<Page<Prospect>> find(ProspectFilter filter, PageRequest page);

    /** Moves along the status machine; the same status again changes nothing. Announces {@code prospect.moved}. */
    Uni<Prospect> move(ProspectId id, ProspectStatus to, String reason, Actor by);

    /** Adds signals; one with the same source and quote is kept once. */
    Uni<List<Signal>> addSignals(ProspectId id, List<NewSignal> signals, Actor by);

    Uni<List<Signal>> signals(ProspectId id);

    /**
     * Fills fields from research: only where no human entered a value; a human's value always stays. Keys are field names
     * of {@link Prospect} (email, phone, place, eventType, eventDate, guests, company, name). Returns the prospect.
     */
    Uni<Prospect> fill(ProspectId id, Map<String, String> values, Actor by);

    /** Flags or unflags a prospect for a person's look, with the reason shown there. */
    Uni<Void> review(ProspectId id, boolean needed, String reason, Actor by);

    /** Adds a line to the timeline: a kind ({@code message.sent}) and the id it is about; no personal text. */
    Uni<Void> note(ProspectId id, String kind, String reference, Actor by);
}
