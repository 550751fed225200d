package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Inquiries and what people decide about suspected ones. A second decision is refused with 409 {@code illegal_transition}. */
@Cancellable(false)
@Path("/v1/inquiries")
public class InquiryResource {
    private final InquiryIntake intake;
    private final CurrentActor actor;

    InquiryResource(InquiryIntake intake, CurrentActor actor) {
        this.intake = intake;
        this.actor = actor;
    }

    /** Why an inquiry is put aside. */
    public record DismissInquiryRequest(
            @NotBlank @Size(max = 500) String reason) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<Inquiry>> list(@RestQuery InquiryStatus status, @Valid @BeanParam PageRequest page) {
        return intake.find(status, page);
    }

    /** Becomes a message of a prospect, a new one or the one with its address. */
    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Inquiry> accept(@RestPath InquiryId id) {
        return intake.accept(id, actor.get())
                .onFailure(DuplicateProspect.class)
                .retry()
                .atMost(1);
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Inquiry> dismiss(@RestPath InquiryId id, @Valid @NotNull DismissInquiryRequest request) {
        return intake.dismiss(id, request.reason(), actor.get());
    }
}
