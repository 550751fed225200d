package dev.rainmaker.proposals.page;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalsApi;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.web.Param;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The client's page {@code /p/<token>}: plain HTML with forms, works without JavaScript, needs no login. */
@ApplicationScoped
public class ProposalPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern MACHINE =
            Pattern.compile("bot|crawl|spider|preview|scan|proxy|fetch|monitor", Pattern.CASE_INSENSITIVE);

    private final ProposalsApi proposals;
    private final CompanyConfig company;
    private final Template page;

    ProposalPage(ProposalsApi proposals, CompanyConfig company, @Location("public/proposal") Template page) {
        this.proposals = proposals;
        this.company = company;
        this.page = page;
    }

    /** A package as the template prints it. */
    record Shown(
            String id,
            String name,
            String description,
            boolean recommended,
            List<Row> lines,
            List<Row> adjustments,
            String taxLabel,
            String tax,
            String total) {}

    /** A line with its finished amount. */
    record Row(String label, String detail, String why, String amount) {}

    @Route(path = "/p/:token", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> show(@Param String token, HttpServerRequest request, HttpServerResponse response) {
        return render(isPerson(request) ? proposals.viewed(token) : proposals.byLink(token), response, null);
    }

    /** For the house: the same page, but nothing is counted and nothing can be answered. */
    @Route(path = "/p/preview/:token", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> preview(@Param String token, HttpServerResponse response) {
        return render(
                proposals.byPreview(token),
                response,
                "Preview for the house: this look is not counted, and answers are given on the client's own link.",
                true);
    }

    /** Mail scanners and browsers that load ahead look at links, too. */
    private static boolean isPerson(HttpServerRequest request) {
        var agent = request.getHeader("User-Agent");
        var purpose = request.getHeader("Sec-Purpose");
        boolean ahead = purpose != null && purpose.contains("prefetch");
        return !ahead && (agent == null || !MACHINE.matcher(agent).find());
    }

    @Route(path = "/p/:token/accept", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> accept(@Param String token, RoutingContext context) {
        var form = context.request().formAttributes();
        return render(
                proposals.accept(token, form.get("package"), cut(form.get("note"))),
                context.response(),
                "Thank you. We have your acceptance and will be in touch.");
    }

    @Route(path = "/p/:token/decline", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> decline(@Param String token, RoutingContext context) {
        return render(
                proposals.decline(token, cut(context.request().formAttributes().get("reason"))),
                context.response(),
                "Thank you for telling us. We will not follow up on this proposal.");
    }

    @Route(path = "/p/:token/changes", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> changes(@Param String token, RoutingContext context) {
        var wish = cut(context.request().formAttributes().get("text"));
        if (wish == null || wish.isBlank()) {
            return render(proposals.byLink(token), context.response(), "Tell us what should be different.");
        }
        return render(
                proposals.askForChanges(token, wish),
                context.response(),
                "Thank you. We will come back with a changed proposal.");
    }

    private Uni<String> render(Uni<Proposal> source, HttpServerResponse response, String notice) {
        return render(source, response, notice, false);
    }

    private Uni<String> render(Uni<Proposal> source, HttpServerResponse response, String notice, boolean preview) {
        response.putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Robots-Tag", "noindex");
        return source.onItem()
                .transformToUni(proposal -> html(proposal, notice, preview))
                .onFailure(DomainException.class)
                .recoverWithUni(failure -> {
                    response.setStatusCode(((DomainException) failure).type().status());
                    return page.data("found", false, "notice", failure.getMessage(), "company", company.name())
                            .createUni();
                });
    }

    private Uni<String> html(Proposal proposal, String notice, boolean preview) {
        var event = proposal.event();
        return page.data("found", true)
                .data("proposal", proposal)
                .data("path", preview ? "" : URI.create(proposal.link()).getPath())
                .data("company", company.name())
                .data("notice", textOrNothing(notice))
                .data("event", event.eventType().name().toLowerCase(Locale.ROOT))
                .data("date", textOrNothing(event.date() == null ? event.dateText() : DAY.format(event.date())))
                .data("open", !preview && proposal.status().open())
                .data("status", proposal.status().name().toLowerCase(Locale.ROOT))
                .data("until", DAY.format(LocalDate.ofInstant(proposal.validUntil(), ZoneId.of(company.timeZone()))))
                .data(
                        "packages",
                        proposal.packages().stream()
                                .map(each -> shown(each, proposal.currency()))
                                .toList())
                .createUni();
    }

    private static Shown shown(PricedPackage each, String currency) {
        return new Shown(
                each.packageId(),
                each.name(),
                each.description(),
                each.recommended(),
                each.lines().stream()
                        .map(line ->
                                new Row(line.label(), line.detail(), line.why(), text(line.amountMinor(), currency)))
                        .toList(),
                each.adjustments().stream()
                        .map(change ->
                                new Row(change.label(), null, change.why(), text(change.amountMinor(), currency)))
                        .toList(),
                each.taxLabel(),
                text(each.taxMinor(), currency),
                text(each.totalMinor(), currency));
    }

    private static String text(long minor, String currency) {
        return new Money(minor, currency).text(Locale.ENGLISH);
    }

    /** A template waits for ever for a value that is null. */
    private static String textOrNothing(String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text) {
        return text == null || text.length() <= 4_000 ? text : text.substring(0, 4_000);
    }
}
