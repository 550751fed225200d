package dev.rainmaker.meetings;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What owners and managers decide about meetings. Methods join or open a reactive transaction; edits are audited. */
public interface MeetingSetupApi {
    /** All types, in the order of {@link MeetingType}. */
    Uni<List<MeetingTypeRules>> types();

    Uni<MeetingTypeRules> rules(MeetingType type);

    /**
     * Fails with {@code host_unknown} when the named user cannot host, and {@code version_conflict} when somebody was
     * quicker.
     */
    Uni<MeetingTypeRules> edit(String ifMatch, EditMeetingType edit, Actor by);

    /** Active owners, managers and sellers, longest here first, whether they host or not. */
    Uni<List<MeetingHost>> hosts();

    /** Fails with {@code host_unknown} and {@code version_conflict}. */
    Uni<MeetingHost> edit(String ifMatch, EditMeetingHost edit, Actor by);

    /** Venues that somebody gave hours. */
    Uni<List<VenueHours>> venues();

    /** Empty: it can be visited whenever its host works. */
    Uni<Optional<VenueHours>> venue(String venueId);

    Uni<VenueHours> edit(String ifMatch, String venueId, OpenHours hours, Actor by);
}
