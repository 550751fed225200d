package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A calendar event and the message that confirms it: approved together, carried out by two tools. */
public record MeetingConfirmation(EventToCreate event, EmailToSend email) implements OutwardContent {
    @Override
    @JsonIgnore
    public List<OutwardPart> parts() {
        return List.of(event, email);
    }

    @Override
    @JsonIgnore
    public String recipient() {
        return email.to();
    }

    /** Edits change the message; the event stays. */
    @Override
    public MeetingConfirmation edited(Edits edits) {
        return new MeetingConfirmation(event, email.edited(edits));
    }
}
