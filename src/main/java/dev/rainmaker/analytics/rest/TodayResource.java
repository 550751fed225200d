package dev.rainmaker.analytics.rest;

import dev.rainmaker.analytics.AnalyticsApi;
import dev.rainmaker.analytics.Today;
import dev.rainmaker.analytics.WaitingItem;
import dev.rainmaker.prospects.PersonalDataMask;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The first screen. */
@Cancellable(false)
@Path("/v1/today")
public class TodayResource {
    private final AnalyticsApi analytics;
    private final CurrentActor actor;

    TodayResource(AnalyticsApi analytics, CurrentActor actor) {
        this.analytics = analytics;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Today> get() {
        var caller = actor.get();
        return analytics.today(caller).map(today -> caller.seesMasked() ? masked(today) : today);
    }

    private static Today masked(Today today) {
        return new Today(
                today.waiting().stream().map(TodayResource::masked).toList(), today.pipeline(), today.atWork());
    }

    private static WaitingItem masked(WaitingItem item) {
        return new WaitingItem(
                item.kind(),
                item.id(),
                PersonalDataMask.text(item.title()),
                PersonalDataMask.text(item.detail()),
                item.prospectId(),
                item.prospectName(),
                item.atRisk(),
                item.deadline(),
                item.since());
    }
}
