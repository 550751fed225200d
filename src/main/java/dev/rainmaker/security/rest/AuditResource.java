package dev.rainmaker.security.rest;

import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.domain.AuditEntry;
import dev.rainmaker.security.domain.AuditFilter;
import dev.rainmaker.security.domain.AuditTrail;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Who did what, newest first. */
@Cancellable(false)
@Path("/v1/audit")
public class AuditResource {
    private final AuditTrail audit;

    AuditResource(AuditTrail audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Page<AuditEntry>> list(
            @RestQuery @Size(max = 32) @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
                    String subjectType,
            @RestQuery @Size(max = 64) @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
                    String subjectId,
            @RestQuery @Size(max = 64) @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
                    String actor,
            @Valid @BeanParam PageRequest page) {
        return audit.find(new AuditFilter(subjectType, subjectId, actor), page);
    }
}
