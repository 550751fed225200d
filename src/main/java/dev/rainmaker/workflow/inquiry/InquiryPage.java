package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.limits.AddressLimit;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.prospects.DuplicateProspect;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The public inquiry form {@code /inquiry}: plain HTML, works without JavaScript, needs no login. What a machine fills in is told
 * apart by a field that people cannot see and by the time that it took; the visitor is never told.
 */
@ApplicationScoped
public class InquiryPage {
    private static final String PURPOSE = "inquiry-form";
    private static final Duration FASTEST = Duration.ofSeconds(3);
    private static final int INQUIRIES = 20;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final List<String> KINDS = Arrays.stream(EventType.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .toList();

    private final InquiryIntake intake;
    private final SealedLinks seals;
    private final CompanyConfig company;
    private final Clock clock;
    private final Template page;
    private final AddressLimit limit;

    InquiryPage(
            InquiryIntake intake,
            SealedLinks seals,
            CompanyConfig company,
            Clock clock,
            @Location("public/inquiry") Template page) {
        this.intake = intake;
        this.seals = seals;
        this.company = company;
        this.clock = clock;
        this.page = page;
        this.limit = new AddressLimit(INQUIRIES, WINDOW, clock);
    }

    @Route(path = "/inquiry", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> show(HttpServerResponse response) {
        return render(response, 200, "asks", InquiryForm.empty());
    }

    @Route(path = "/inquiry", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> send(RoutingContext context) {
        var fields = context.request().formAttributes();
        var form = InquiryForm.of(fields);
        var remote = context.request().remoteAddress();
        if (!limit.allows(remote == null ? "" : remote.hostAddress())) {
            return render(context.response(), 429, "slow", form);
        }
        if (!form.complete()) {
            return render(context.response(), 400, "asks", form);
        }
        var hidden = fields.get("website");
        boolean machine = hidden != null && !hidden.isBlank() || tooFast(fields.get("opened"));
        return intake.take(form.inquiry(), machine)
                .onFailure(failure -> failure instanceof PersistenceException || failure instanceof DuplicateProspect)
                .retry()
                .atMost(TRIES)
                .flatMap(status -> render(context.response(), 200, "received", form));
    }

    /** A form that we did not hand out counts as too fast. */
    private boolean tooFast(String opened) {
        return seals.open(PURPOSE, opened == null ? "" : opened)
                .map(Instant::parse)
                .map(at -> clock.machine().isBefore(at.plus(FASTEST)))
                .orElse(true);
    }

    private Uni<String> render(HttpServerResponse response, int status, String state, InquiryForm form) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store");
        return page.data("state", state)
                .data("company", company.name())
                .data("entered", form.entered())
                .data("wrong", form.wrong())
                .data("kinds", KINDS)
                .data("opened", seals.seal(PURPOSE, clock.machine().toString()))
                .createUni();
    }
}
