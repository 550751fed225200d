package dev.rainmaker.analytics.rest;

import dev.rainmaker.analytics.LeadCost;
import dev.rainmaker.analytics.SourceFigures;
import dev.rainmaker.analytics.SourcesApi;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where prospects come from, what that costs and what it brings. */
@Cancellable(false)
@Path("/v1/analytics")
public class SourceResource {
    private static final int DAYS = 365;
    private static final int MOST_DAYS = 3_660;

    private final SourcesApi sources;
    private final CurrentActor actor;
    private final Clock clock;
    private final ZoneId zone;

    SourceResource(SourcesApi sources, CurrentActor actor, Clock clock, CompanyConfig company) {
        this.sources = sources;
        this.actor = actor;
        this.clock = clock;
        this.zone = ZoneId.of(company.timeZone());
    }

    /** The sources' figures for these days. */
    public record SourcesResponse(LocalDate from, LocalDate until, List<SourceFigures> sources) {}

    /** All entered costs. */
    public record LeadCostsResponse(List<LeadCost> costs) {}

    /** A cost to be entered; the last day may be left out. */
    public record EnterLeadCostRequest(
            @NotNull
            @Size(max = 64)
            @Pattern(regexp = "[a-z]+(:[a-zA-Z0-9.-]+)?", message = "is not a source of prospects")
            String source,

            @NotNull LeadCost.Basis basis,
            @Positive @Max(1_000_000_000_000L) long amountMinor,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "is a currency code of three letters")
            String currency,

            @NotNull LocalDate firstDay,
            LocalDate lastDay) {}

    /** The last 365 days unless others are asked for; ten years at most. */
    @GET
    @Path("/sources")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<SourcesResponse> figures(@RestQuery LocalDate from, @RestQuery LocalDate until) {
        var last = until == null ? LocalDate.ofInstant(clock.now(), zone) : until;
        var first = from == null ? last.minusDays(DAYS - 1) : from;
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new InvalidRequest("until", "must be from the first day to ten years later");
        }
        return sources.figures(first, last).map(figures -> new SourcesResponse(first, last, figures));
    }

    @GET
    @Path("/lead-costs")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<LeadCostsResponse> costs() {
        return sources.costs().map(LeadCostsResponse::new);
    }

    @POST
    @Path("/lead-costs")
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<LeadCost> enter(@Valid @NotNull EnterLeadCostRequest request) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(each -> each.getCurrencyCode().equals(request.currency()))) {
            throw new InvalidRequest("currency", "is no currency");
        }
        if (request.lastDay() != null && request.lastDay().isBefore(request.firstDay())) {
            throw new InvalidRequest("lastDay", "must not be before the first day");
        }
        return sources.enter(
                new LeadCost(
                        null,
                        request.source(),
                        request.basis(),
                        request.amountMinor(),
                        request.currency(),
                        request.firstDay(),
                        request.lastDay()),
                actor.get());
    }

    /** Fails with {@code lead_cost_not_found} when there is none. */
    @DELETE
    @Path("/lead-costs/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Void> remove(@RestPath String id) {
        return sources.remove(IdFormat.require("cost", id), actor.get());
    }
}
