package dev.rainmaker.conversations;

import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.prospects.ProspectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signed addresses of a prospect's questionnaire; a link knows whose it is and when it ends. */
@ApplicationScoped
public class QuestionnaireLinks {
    private static final String PURPOSE = "questionnaire";
    private static final Pattern PAYLOAD = Pattern.compile("(\\S{26}) (\\d{1,12})");

    private final SealedLinks links;
    private final PublicUrl url;
    private final Clock clock;
    private final Duration lifetime;

    QuestionnaireLinks(
            SealedLinks links,
            PublicUrl url,
            Clock clock,
            @ConfigProperty(name = "rainmaker.questionnaire.lifetime", defaultValue = "P30D") Duration lifetime) {
        this.links = links;
        this.url = url;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Whose questionnaire a link opens, and until when (business time). */
    public record Link(ProspectId prospectId, Instant until) {}

    /** Public address of the questionnaire, good from now on for the configured time. */
    public String linkFor(ProspectId prospect) {
        long until = clock.now().plus(lifetime).getEpochSecond();
        return url.base() + "/ask/" + links.seal(PURPOSE, prospect.value() + " " + until);
    }

    /** What the token says; empty for a token that we did not make. Whether it has ended is for the caller to ask. */
    public Optional<Link> open(String token) {
        return links.open(PURPOSE, token)
                .map(PAYLOAD::matcher)
                .filter(payload -> payload.matches())
                .map(payload -> new Link(
                        new ProspectId(payload.group(1)), Instant.ofEpochSecond(Long.parseLong(payload.group(2)))));
    }
}
