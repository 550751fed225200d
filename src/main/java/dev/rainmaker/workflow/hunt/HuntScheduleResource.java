package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.PersonalDataMask;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Hunts that repeat. */
@Cancellable(false)
@Path("/v1/hunts/schedules")
@RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
public class HuntScheduleResource {
    private final HuntSchedules schedules;
    private final CurrentActor actor;

    HuntScheduleResource(HuntSchedules schedules, CurrentActor actor) {
        this.schedules = schedules;
        this.actor = actor;
    }

    /**
     * What to hunt for and when.
     *
     * @param cron five fields, firings at least an hour apart
     * @param timeZone IANA name
     */
    public record HuntScheduleRequest(
            @NotBlank @Size(max = 500) String target,
            @NotBlank @Size(max = 100) String cron,
            @NotBlank @Size(max = 64) String timeZone) {
        HuntSchedule.Wish wish() {
            return new HuntSchedule.Wish(target, cron, timeZone);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public Uni<HuntSchedule> create(@Valid @NotNull HuntScheduleRequest request) {
        return schedules.create(request.wish(), actor.get());
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<HuntSchedule>> list(@Valid @BeanParam PageRequest page) {
        boolean masked = actor.get().seesMasked();
        return schedules.find(page).map(found -> masked ? found.map(HuntScheduleResource::masked) : found);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<HuntSchedule> get(@RestPath HuntScheduleId id) {
        boolean masked = actor.get().seesMasked();
        return schedules.get(id).map(found -> masked ? masked(found) : found);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<HuntSchedule> edit(
            @RestPath HuntScheduleId id,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull HuntScheduleRequest request) {
        return schedules.edit(id, ifMatch, request.wish(), actor.get());
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> delete(@RestPath HuntScheduleId id) {
        return schedules.delete(id, actor.get());
    }

    @POST
    @Path("/{id}/enable")
    public Uni<HuntSchedule> enable(@RestPath HuntScheduleId id) {
        return schedules.enable(id, actor.get());
    }

    @POST
    @Path("/{id}/disable")
    public Uni<HuntSchedule> disable(@RestPath HuntScheduleId id) {
        return schedules.disable(id, actor.get());
    }

    /** Starts a hunt now; 409 while the last one of this schedule is under way. */
    @POST
    @Path("/{id}/run")
    public Uni<HuntSchedule> run(@RestPath HuntScheduleId id) {
        return schedules.runNow(id, actor.get());
    }

    private static HuntSchedule masked(HuntSchedule schedule) {
        return new HuntSchedule(
                schedule.id(),
                PersonalDataMask.text(schedule.target()),
                schedule.cron(),
                schedule.timeZone(),
                schedule.enabled(),
                schedule.createdBy(),
                schedule.createdAt(),
                schedule.lastAt(),
                schedule.lastOutcome(),
                schedule.lastHuntId(),
                schedule.nextAt(),
                schedule.version());
    }
}
