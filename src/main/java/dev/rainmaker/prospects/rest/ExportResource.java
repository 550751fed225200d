package dev.rainmaker.prospects.rest;

import dev.rainmaker.prospects.domain.CsvDownloads;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The filtered prospects as CSV; audited. */
@Cancellable(false)
@Path("/v1/prospects/exports")
public class ExportResource {
    private final CsvDownloads downloads;
    private final CurrentActor actor;

    ExportResource(CsvDownloads downloads, CurrentActor actor) {
        this.downloads = downloads;
        this.actor = actor;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Multi<String> export(@Valid @BeanParam ProspectFilterParameters parameters) {
        var filter = parameters.toFilter();
        return RestMulti.fromUniResponse(
                downloads.announceExport(filter, actor.get()).map(done -> downloads.export(filter)),
                lines -> lines,
                lines -> attachment("prospects.csv"));
    }

    static Map<String, List<String>> attachment(String fileName) {
        return Map.of("Content-Disposition", List.of("attachment; filename=\"" + fileName + "\""));
    }
}
