package dev.rainmaker.workflow.questionnaire;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.limits.AddressLimit;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.web.Param;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The client's questionnaire {@code /ask/<token>}: plain HTML with a form, works without JavaScript, needs no login. */
@ApplicationScoped
public class QuestionnairePage {
    private static final int TRIES = 5;
    private static final int ANSWERS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final List<String> KINDS =
            Stream.of(EventType.values()).map(QuestionnairePage::name).toList();

    private final Questionnaire questionnaire;
    private final CompanyConfig company;
    private final Template page;
    private final AddressLimit limit;

    QuestionnairePage(
            Questionnaire questionnaire,
            CompanyConfig company,
            @Location("public/questionnaire") Template page,
            Clock clock) {
        this.questionnaire = questionnaire;
        this.company = company;
        this.page = page;
        this.limit = new AddressLimit(ANSWERS, WINDOW, clock);
    }

    /** A question as the template prints it; {@code hint} may be empty. */
    record Field(String name, String question, String why, boolean kind, boolean settles, String hint) {}

    @Route(path = "/ask/:token", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> show(@Param String token, HttpServerResponse response) {
        return questionnaire.open(token).flatMap(sheet -> render(sheet, response));
    }

    /** Who was faster with the same client's brief is no reason to lose an answer. */
    @Route(path = "/ask/:token", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> answer(@Param String token, RoutingContext context) {
        var remote = context.request().remoteAddress();
        if (!limit.allows(remote == null ? "" : remote.hostAddress())) {
            return questionnaire.open(token).flatMap(sheet -> {
                context.response().setStatusCode(429);
                return render(sheet, context.response());
            });
        }
        var form = context.request().formAttributes();
        return questionnaire
                .answer(token, answers(form), slots(form.getAll("settles")))
                .onFailure(PersistenceException.class)
                .retry()
                .atMost(TRIES)
                .flatMap(sheet -> render(sheet, context.response()));
    }

    private Uni<String> render(Sheet sheet, HttpServerResponse response) {
        response.putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Robots-Tag", "noindex");
        switch (sheet.state()) {
            case INVALID -> response.setStatusCode(404);
            case ENDED -> response.setStatusCode(410);
            default -> {}
        }
        return page.data("state", name(sheet.state()))
                .data("company", company.name())
                .data("received", sheet.received())
                .data("slow", response.getStatusCode() == 429)
                .data("kinds", KINDS)
                .data("longest", Questionnaire.LONGEST)
                .data(
                        "fields",
                        sheet.questions().stream()
                                .map(asked -> field(asked, sheet.unclear().contains(asked.slot())))
                                .toList())
                .createUni();
    }

    private static Field field(Sheet.Asked asked, boolean unclear) {
        return new Field(
                name(asked.slot()),
                asked.question(),
                asked.why(),
                asked.slot() == BriefSlot.EVENT_TYPE,
                asked.settles(),
                unclear ? hint(asked.slot()) : "");
    }

    private static String hint(BriefSlot slot) {
        return switch (slot) {
            case GUESTS -> "We could not read a number in your answer. A plain number is best, for example 80.";
            case EVENT_DATE ->
                "We could not read a date in your answer. A day with the month in words is best, or a month and a year.";
            case BUDGET -> "We could not read an amount in your answer. A number with its currency is best.";
            default -> "We could not read your answer. Could you put it another way?";
        };
    }

    private static Map<BriefSlot, String> answers(MultiMap form) {
        var answers = new EnumMap<BriefSlot, String>(BriefSlot.class);
        for (var slot : BriefSlot.values()) {
            var text = form.get(name(slot));
            if (text != null) {
                answers.put(slot, text);
            }
        }
        return answers;
    }

    private static Set<BriefSlot> slots(List<String> names) {
        return Stream.of(BriefSlot.values())
                .filter(slot -> names.contains(name(slot)))
                .collect(Collectors.toSet());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
