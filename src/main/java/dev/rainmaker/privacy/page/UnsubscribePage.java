package dev.rainmaker.privacy.page;

import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.privacy.UnsubscribeLinks;
import dev.rainmaker.security.Actor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.web.Param;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Public unsubscribe page. Looking changes nothing, because link scanners look; the button, or a mail program's one-click POST
 * (RFC 8058), does it at once and for good.
 */
@ApplicationScoped
public class UnsubscribePage {
    private final SuppressionsApi suppressions;
    private final UnsubscribeLinks links;
    private final Template page;

    UnsubscribePage(
            SuppressionsApi suppressions, UnsubscribeLinks links, @Location("public/unsubscribe") Template page) {
        this.suppressions = suppressions;
        this.links = links;
        this.page = page;
    }

    @Route(path = "/u/:token", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> show(@Param String token, HttpServerResponse response) {
        return render(response, token, links.open(token).isPresent() ? "ask" : "invalid");
    }

    @Route(path = "/u/:token", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> unsubscribe(@Param String token, HttpServerResponse response) {
        var recipient = links.open(token);
        if (recipient.isEmpty()) {
            return render(response, token, "invalid");
        }
        var who = recipient.get();
        return suppressions
                .suppress(
                        who.email(),
                        SuppressionReason.UNSUBSCRIBED,
                        "unsubscribe link",
                        who.prospectId(),
                        Actor.client(who.prospectId()))
                .flatMap(done -> render(response, token, "done"));
    }

    private Uni<String> render(HttpServerResponse response, String token, String state) {
        response.setStatusCode(state.equals("invalid") ? 404 : 200)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Robots-Tag", "noindex");
        return page.data("state", state, "path", "/u/" + token).createUni();
    }
}
