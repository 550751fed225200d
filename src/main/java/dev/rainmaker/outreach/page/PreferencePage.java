package dev.rainmaker.outreach.page;

import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.outreach.Preferences;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.privacy.UnsubscribeLinks;
import dev.rainmaker.security.Actor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.web.Param;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Public preference page {@code /u/<token>/preferences}, reached from the unsubscribe page: fewer messages, or none until a day.
 * Looking changes nothing. Works without JavaScript.
 */
@ApplicationScoped
public class PreferencePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_MONTHS = 12;

    private final OutreachApi outreach;
    private final UnsubscribeLinks links;
    private final Clock clock;
    private final ZoneId zone;
    private final Template page;

    PreferencePage(
            OutreachApi outreach,
            UnsubscribeLinks links,
            Clock clock,
            CompanyConfig company,
            @Location("public/preferences") Template page) {
        this.outreach = outreach;
        this.links = links;
        this.clock = clock;
        this.zone = ZoneId.of(company.timeZone());
        this.page = page;
    }

    @Route(path = "/u/:token/preferences", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> show(@Param String token, HttpServerResponse response) {
        return links.open(token)
                .map(who -> outreach.preferences(who.prospectId()).flatMap(now -> render(response, token, now, false)))
                .orElseGet(() -> invalid(response));
    }

    /** Form fields: {@code follow_ups} (present: yes) and {@code pause}, the months from 0 to 12 to be left in peace. */
    @Route(path = "/u/:token/preferences", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> change(@Param String token, RoutingContext context) {
        var form = context.request().formAttributes();
        return links.open(token)
                .map(who -> outreach.prefer(
                                who.prospectId(),
                                new Preferences(form.contains("follow_ups"), until(form.get("pause"))),
                                Actor.client(who.prospectId()))
                        .flatMap(now -> render(context.response(), token, now, true)))
                .orElseGet(() -> invalid(context.response()));
    }

    /** What is no number of months means no pause. */
    private LocalDate until(String months) {
        if (months == null || !months.matches("\\d{1,2}")) {
            return null;
        }
        int count = Math.min(MOST_MONTHS, Integer.parseInt(months));
        return count == 0 ? null : today().plusMonths(count);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), zone);
    }

    private Uni<String> render(HttpServerResponse response, String token, Preferences now, boolean changed) {
        boolean paused = now.pausedUntil() != null && now.pausedUntil().isAfter(today());
        head(response, 200);
        return page.data("found", true)
                .data("path", "/u/" + token)
                .data("changed", changed)
                .data("followUps", now.followUps())
                .data("pausedUntil", paused ? DAY.format(now.pausedUntil()) : "")
                .createUni();
    }

    private Uni<String> invalid(HttpServerResponse response) {
        head(response, 404);
        return page.data("found", false).createUni();
    }

    private static void head(HttpServerResponse response, int status) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Robots-Tag", "noindex");
    }
}
