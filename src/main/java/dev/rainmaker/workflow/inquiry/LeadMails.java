package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.conversations.StrangersMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the mails of directories, each of which is somebody's inquiry. */
@ApplicationScoped
class LeadMails implements StrangersMail {
    private final InquiryIntake intake;

    LeadMails(InquiryIntake intake) {
        this.intake = intake;
    }

    @Override
    public Uni<Boolean> take(Letter letter) {
        return LeadMail.read(letter.fromAddress(), letter.text())
                .map(inquiry -> intake.take(inquiry, false).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}
