package dev.rainmaker.prospects.rest;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.ImportPreview;
import dev.rainmaker.prospects.ProspectImport;
import dev.rainmaker.prospects.domain.CsvDownloads;
import dev.rainmaker.prospects.domain.ImportRecords;
import dev.rainmaker.prospects.domain.ImportRunner;
import dev.rainmaker.prospects.domain.ImportUpload;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Import of CSV files and spreadsheets: upload, preview, mapping, run, error file, undo. */
@Cancellable(false)
@Path("/v1/prospects/imports")
@RolesAllowed({Role.OWNERS, Role.MANAGERS})
public class ImportResource {
    private final ImportUpload upload;
    private final ImportRecords records;
    private final ImportRunner runner;
    private final CsvDownloads downloads;
    private final CurrentActor actor;

    ImportResource(
            ImportUpload upload,
            ImportRecords records,
            ImportRunner runner,
            CsvDownloads downloads,
            CurrentActor actor) {
        this.upload = upload;
        this.records = records;
        this.runner = runner;
        this.downloads = downloads;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Page<ProspectImport>> list(@Valid @BeanParam PageRequest page) {
        return records.find(page);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @RunOnVirtualThread
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public ProspectImport upload(@RestForm("file") FileUpload file) {
        if (file == null) {
            throw new InvalidRequest("file", "send the file as form field \"file\"");
        }
        return upload.take(file.uploadedFile(), file.fileName(), actor.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ProspectImport> get(@RestPath ImportId id) {
        return records.require(id);
    }

    @GET
    @Path("/{id}/preview")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ImportPreview> preview(@RestPath ImportId id) {
        return records.preview(id);
    }

    @PUT
    @Path("/{id}/mapping")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ImportPreview> map(@RestPath ImportId id, @Valid @NotNull ImportMappingRequest request) {
        return records.map(id, request.toMapping(), actor.get());
    }

    @POST
    @Path("/{id}/run")
    @ResponseStatus(202)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ProspectImport> run(@RestPath ImportId id) {
        return runner.start(id, actor.get());
    }

    @POST
    @Path("/{id}/undo")
    @ResponseStatus(202)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<ProspectImport> undo(@RestPath ImportId id) {
        return runner.undo(id, actor.get());
    }

    /** Rows that created nothing, as CSV. */
    @GET
    @Path("/{id}/errors")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Multi<String> errors(@RestPath ImportId id) {
        return RestMulti.fromUniResponse(
                downloads.errors(id), lines -> lines, lines -> ExportResource.attachment("import-errors.csv"));
    }
}
