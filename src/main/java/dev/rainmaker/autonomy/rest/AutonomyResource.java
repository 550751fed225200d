package dev.rainmaker.autonomy.rest;

import dev.rainmaker.autonomy.AutonomyApi;
import dev.rainmaker.autonomy.AutonomyCase;
import dev.rainmaker.autonomy.AutonomyCell;
import dev.rainmaker.autonomy.BackTest;
import dev.rainmaker.autonomy.CaseFilter;
import dev.rainmaker.autonomy.CaseOutcome;
import dev.rainmaker.autonomy.CellChange;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Rules of autonomy: figures, what they would have done, their history, and the one switch. */
@Cancellable(false)
@Path("/v1/autonomy")
public class AutonomyResource {
    private final AutonomyApi autonomy;
    private final ProspectNames names;
    private final CurrentActor actor;

    AutonomyResource(AutonomyApi autonomy, ProspectNames names, CurrentActor actor) {
        this.autonomy = autonomy;
        this.names = names;
        this.actor = actor;
    }

    /** One step up: to shadow, or from there to on. */
    public record PromoteRuleRequest(@NotNull CellMode to) {}

    /** Why it is switched off. */
    public record DemoteRuleRequest(
            @NotBlank @Size(max = 500) String reason) {}

    @GET
    @Path("/cells")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<AutonomyCell>> cells() {
        return autonomy.cells();
    }

    @GET
    @Path("/cells/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<AutonomyCell>> cell(
            @RestPath @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id") String id) {
        return autonomy.cell(id).map(AutonomyResource::tagged);
    }

    @GET
    @Path("/cells/{id}/back-test")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<BackTestResponse> backTest(
            @RestPath @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id") String id,
            @Valid @BeanParam PageRequest page) {
        return autonomy.backTest(id).flatMap(test -> {
            var all = test.rows();
            int start = Math.min(page.offset(), all.size());
            var some = all.subList(start, Math.min(start + page.size, all.size()));
            return names.beside(some, row -> row.request().prospectId(), AutonomyResource::row)
                    .map(rows -> BackTestResponse.of(test, new Page<>(rows, page.page, page.size, (long) all.size())));
        });
    }

    /** The requests behind the figures; {@code byRule=true} without a cell is what went out by rule. */
    @GET
    @Path("/cases")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<CaseResponse>> cases(
            @RestQuery @Size(max = 54) @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
                    String cell,
            @RestQuery CaseOutcome outcome,
            @RestQuery Harm harm,
            @RestQuery Boolean byRule,
            @Valid @BeanParam PageRequest page) {
        return autonomy.cases(new CaseFilter(cell, outcome, harm, byRule), page)
                .flatMap(found -> names.beside(found.items(), AutonomyCase::prospectId, CaseResponse::new)
                        .map(found::with));
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<CellChange>> history(
            @RestQuery @Size(max = 54) @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
                    String cell,
            @Valid @BeanParam PageRequest page) {
        return autonomy.history(cell, page);
    }

    @POST
    @Path("/cells/{id}/promote")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<RestResponse<AutonomyCell>> promote(
            @RestPath @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id") String id,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull PromoteRuleRequest request) {
        return autonomy.promote(id, request.to(), ifMatch, actor.get()).map(AutonomyResource::tagged);
    }

    @POST
    @Path("/cells/{id}/demote")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<RestResponse<AutonomyCell>> demote(
            @RestPath @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id") String id,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull DemoteRuleRequest request) {
        return autonomy.switchOff(id, request.reason().strip(), ifMatch, actor.get())
                .map(AutonomyResource::tagged);
    }

    private static BackTestResponse.Row row(BackTest.Row row, String name) {
        return new BackTestResponse.Row(new CaseResponse(row.request(), name), row.fate(), row.reason());
    }

    private static RestResponse<AutonomyCell> tagged(AutonomyCell cell) {
        return RestResponse.ResponseBuilder.ok(cell)
                .header("ETag", "\"" + cell.version() + "\"")
                .build();
    }
}
