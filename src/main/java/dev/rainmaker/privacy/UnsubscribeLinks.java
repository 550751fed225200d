package dev.rainmaker.privacy;

import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.crypto.SealedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Signed one-click unsubscribe addresses; a link knows whom it unsubscribes without asking anything. */
@ApplicationScoped
public class UnsubscribeLinks {
    private static final String PURPOSE = "unsubscribe";

    private final SealedLinks links;
    private final PublicUrl url;

    UnsubscribeLinks(SealedLinks links, PublicUrl url) {
        this.links = links;
        this.url = url;
    }

    /** Whom a link is about. */
    public record Recipient(String prospectId, String email) {}

    /** Public address for the List-Unsubscribe header and the footer of a message. */
    public String linkFor(String prospectId, String email) {
        return url.base() + "/u/" + links.seal(PURPOSE, prospectId + " " + email);
    }

    /** Whom the token is about; empty for a token that we did not make. */
    public Optional<Recipient> open(String token) {
        return links.open(PURPOSE, token).map(payload -> {
            int space = payload.indexOf(' ');
            return new Recipient(payload.substring(0, space), payload.substring(space + 1));
        });
    }
}
