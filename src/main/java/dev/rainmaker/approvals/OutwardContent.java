package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Exactly what would leave the house; the fingerprint of an approval is over all its parts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EmailToSend.class, name = "email"),
    @JsonSubTypes.Type(value = EventToCreate.class, name = "event"),
    @JsonSubTypes.Type(value = ChatToSend.class, name = "chat"),
    @JsonSubTypes.Type(value = EventToCancel.class, name = "event_cancellation"),
    @JsonSubTypes.Type(value = MeetingConfirmation.class, name = "meeting_confirmation")
})
@Schema(
        oneOf = {
            EmailToSend.class,
            EventToCreate.class,
            EventToCancel.class,
            ChatToSend.class,
            MeetingConfirmation.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "email", schema = EmailToSend.class),
            @DiscriminatorMapping(value = "event", schema = EventToCreate.class),
            @DiscriminatorMapping(value = "chat", schema = ChatToSend.class),
            @DiscriminatorMapping(value = "event_cancellation", schema = EventToCancel.class),
            @DiscriminatorMapping(value = "meeting_confirmation", schema = MeetingConfirmation.class)
        })
public sealed interface OutwardContent permits OutwardPart, MeetingConfirmation {
    /** The single acts this content consists of. */
    @JsonIgnore
    List<OutwardPart> parts();

    /** E-mail address of the person it goes to; null where it goes to none. */
    @JsonIgnore
    String recipient();

    /** Fingerprint over all parts. */
    @JsonIgnore
    default String contentFingerprint() {
        var all = new TreeMap<String, Object>();
        parts().forEach(part -> all.put(part.tool(), part.fingerprint()));
        return Fingerprint.of(all);
    }

    /** The same with the edits of a person; edits that do not apply to this content are refused. */
    OutwardContent edited(Edits edits);
}
