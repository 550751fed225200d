package dev.rainmaker.proposals.rest;

import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.proposals.ChangePriceRule;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PriceRulesApi;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The rules that prices are made with, revision by revision. */
@Cancellable(false)
@Path("/v1/price-rules")
public class PriceRuleResource {
    private final PriceRulesApi rules;
    private final CurrentActor actor;

    PriceRuleResource(PriceRulesApi rules, CurrentActor actor) {
        this.rules = rules;
        this.actor = actor;
    }

    /** A rule from a day on; {@code kind} counts for a new one and stays as it is for a changed one. */
    public record PriceRuleRequest(
            PriceRule.Kind kind,
            @NotBlank @Size(max = 120) String name,

            @DecimalMin("-100") @DecimalMax("500") @Digits(integer = 3, fraction = 4)
            BigDecimal percent,

            @Min(0) @Max(100_000_000) Long amountMinor,
            @Min(1) @Max(100_000) Integer fromGuests,
            Set<Month> months,
            Set<DayOfWeek> weekdays,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate effectiveFrom,
            LocalDate effectiveTo) {
        private ChangePriceRule command() {
            return new ChangePriceRule(
                    name,
                    percent,
                    amountMinor,
                    fromGuests,
                    months,
                    weekdays,
                    validFrom,
                    validTo,
                    effectiveFrom,
                    effectiveTo);
        }
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<PriceRule>> list() {
        return rules.all();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<PriceRule> add(@Valid @NotNull PriceRuleRequest request) {
        return rules.add(request.kind(), request.command(), actor.get());
    }

    /** A further revision of the rule with this key; If-Match is the number of the newest. */
    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<PriceRule> change(
            @RestPath String key, @RestHeader("If-Match") String ifMatch, @Valid @NotNull PriceRuleRequest request) {
        return rules.change(IdFormat.require("price rule", key), ifMatch, request.command(), actor.get());
    }
}
