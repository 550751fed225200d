package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.EditMeetingHost;
import dev.rainmaker.meetings.EditMeetingType;
import dev.rainmaker.meetings.HostRule;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingHost;
import dev.rainmaker.meetings.MeetingSetupApi;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingTypeRules;
import dev.rainmaker.meetings.OpenHours;
import dev.rainmaker.meetings.VenueHours;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;
import dev.rainmaker.security.UsersApi;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Types, hosts and venues. Who has no row yet hosts nothing that goes round, in the company's calendar, Monday to Friday, nine to five. */
@ApplicationScoped
class MeetingSetup implements MeetingSetupApi {
    private static final Set<Role> HOSTING = Set.of(Role.OWNER, Role.MANAGER, Role.SELLER);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final MeetingTypeRepository types;
    private final MeetingHostRepository hosts;
    private final VenueHoursRepository venues;
    private final UsersApi users;
    private final CompanyConfig company;
    private final Outbox outbox;
    private final Audit audit;

    MeetingSetup(
            MeetingTypeRepository types,
            MeetingHostRepository hosts,
            VenueHoursRepository venues,
            UsersApi users,
            CompanyConfig company,
            Outbox outbox,
            Audit audit) {
        this.types = types;
        this.hosts = hosts;
        this.venues = venues;
        this.users = users;
        this.company = company;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    @WithTransaction
    public Uni<List<MeetingTypeRules>> types() {
        return types.listAll().map(rows -> rows.stream()
                .map(MeetingTypeEntity::toView)
                .sorted(Comparator.comparing(MeetingTypeRules::type))
                .toList());
    }

    @Override
    @WithTransaction
    public Uni<MeetingTypeRules> rules(MeetingType type) {
        return types.findById(type).map(MeetingTypeEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<MeetingTypeRules> edit(String ifMatch, EditMeetingType edit, Actor by) {
        return known(edit.hostRule() == HostRule.NAMED ? edit.hostId() : null)
                .flatMap(host -> types.findById(edit.type()))
                .flatMap(row -> {
                    VersionConflict.check(ifMatch, row.version);
                    row.minutes = edit.minutes();
                    row.bufferBefore = edit.bufferBefore();
                    row.bufferAfter = edit.bufferAfter();
                    row.leadMinutes = edit.leadMinutes();
                    row.hostRule = edit.hostRule();
                    row.hostId = edit.hostRule() == HostRule.NAMED && edit.hostId() != null
                            ? edit.hostId().value()
                            : null;
                    return types.flush()
                            .flatMap(done -> told(
                                    "meeting_type",
                                    row.type.name().toLowerCase(java.util.Locale.ROOT),
                                    Map.of(
                                            "minutes",
                                            row.minutes,
                                            "lead_minutes",
                                            row.leadMinutes,
                                            "host_rule",
                                            row.hostRule.name(),
                                            "host",
                                            row.hostId == null ? "" : row.hostId),
                                    by))
                            .map(done -> row.toView());
                });
    }

    /** Fails when somebody is named who is not of those that can host. */
    private Uni<Void> known(UserId host) {
        if (host == null) {
            return Uni.createFrom().voidItem();
        }
        return users.activeWith(HOSTING)
                .invoke(active -> {
                    if (active.stream().noneMatch(user -> user.id().equals(host))) {
                        throw new MeetingFailure(
                                MeetingFailure.Problem.HOST_UNKNOWN,
                                "Choose an active owner, manager or seller as the host.");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<List<MeetingHost>> hosts() {
        return users.activeWith(HOSTING).flatMap(active -> hosts.listAll().map(rows -> {
            var byUser = rows.stream().collect(Collectors.toMap(row -> row.userId, Function.identity()));
            return active.stream()
                    .map(user -> host(user, byUser.get(user.id().value())))
                    .toList();
        }));
    }

    private MeetingHost host(User user, MeetingHostEntity row) {
        return row == null
                ? new MeetingHost(user.id(), user.name(), false, company.calendarId(), usual(), 0)
                : new MeetingHost(user.id(), user.name(), row.hosts, row.calendarId, row.hours(), row.version);
    }

    OpenHours usual() {
        return new OpenHours(ZoneId.of(company.timeZone()), LocalTime.of(9, 0), LocalTime.of(17, 0), WEEKDAYS);
    }

    @Override
    @WithTransaction
    public Uni<MeetingHost> edit(String ifMatch, EditMeetingHost edit, Actor by) {
        var id = edit.userId().value();
        return known(edit.userId()).flatMap(active -> hosts.findById(id)).flatMap(found -> {
            VersionConflict.check(ifMatch, found == null ? 0 : found.version);
            var row = found == null ? new MeetingHostEntity() : found;
            row.userId = id;
            // 0 is what stood before anybody changed it.
            row.version = found == null ? 1 : row.version;
            row.hosts = edit.hosts();
            row.calendarId = edit.calendarId();
            row.work(edit.hours());
            return hosts.persistAndFlush(row)
                    .flatMap(saved -> told(
                            "meeting_host",
                            id,
                            Map.of("hosts", row.hosts, "calendar", row.calendarId, "days", row.days),
                            by))
                    .flatMap(done -> users.require(edit.userId()))
                    .map(user -> host(user, row));
        });
    }

    @Override
    @WithTransaction
    public Uni<List<VenueHours>> venues() {
        return venues.listAll()
                .map(rows -> rows.stream().map(VenueHoursEntity::toView).toList());
    }

    @Override
    @WithTransaction
    public Uni<Optional<VenueHours>> venue(String venueId) {
        return venues.findById(venueId).map(row -> Optional.ofNullable(row).map(VenueHoursEntity::toView));
    }

    @Override
    @WithTransaction
    public Uni<VenueHours> edit(String ifMatch, String venueId, OpenHours hours, Actor by) {
        return venues.findById(venueId).flatMap(found -> {
            VersionConflict.check(ifMatch, found == null ? 0 : found.version);
            var row = found == null ? new VenueHoursEntity() : found;
            row.venueId = venueId;
            row.open(hours);
            return venues.persistAndFlush(row)
                    .flatMap(saved -> told("venue_hours", venueId, Map.of("days", row.days), by))
                    .map(done -> row.toView());
        });
    }

    private Uni<Void> told(String what, String id, Map<String, ?> after, Actor by) {
        return audit.record(by, what + ".changed", what, id, Map.of(), after)
                .flatMap(done -> outbox.add(new MeetingSetupChanged(what, id)));
    }
}
