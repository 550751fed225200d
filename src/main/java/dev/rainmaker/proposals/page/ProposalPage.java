package dev.rainmaker.proposals.page;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.proposals.Acceptance;
import dev.rainmaker.proposals.Offering;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The client's page {@code /p/<token>}: plain HTML with forms, works without JavaScript, needs no login. */
@ApplicationScoped
public class ProposalPage {
    private static final Acceptance NOTHING = new Acceptance(null, List.of(), null, null);
    private static final String ACCEPTED = "Thank you. We have your acceptance and will be in touch.";
    private static final String WAITS =
            "Thank you. A planner looks at what you chose and confirms it to you; nothing is binding until then.";
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

    @Route(path = "/p/:token", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> show(@Param String token, HttpServerRequest request, HttpServerResponse response) {
        return render(
                isPerson(request)
                        ? proposals.viewed(token).flatMap(seen -> proposals.offering(token, NOTHING))
                        : proposals.offering(token, NOTHING),
                response,
                offering -> null,
                false);
    }

    /** For the house: the same page, but nothing is counted and nothing can be answered. */
    @Route(path = "/p/preview/:token", methods = Route.HttpMethod.GET, produces = "text/html")
    @PermitAll
    Uni<String> preview(@Param String token, HttpServerResponse response) {
        return render(
                proposals.previewOffering(token),
                response,
                offering ->
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

    /** The page again with what was ticked at its price; nothing is stored. */
    @Route(path = "/p/:token/options", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> options(@Param String token, RoutingContext context) {
        var ticked = new AnswerForm(context.request().formAttributes()).acceptance();
        return render(proposals.offering(token, ticked), context.response(), offering -> null, false);
    }

    /** When the price is not the one that was shown, nothing is accepted and the page shows the new one with what was ticked. */
    @Route(path = "/p/:token/accept", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> accept(@Param String token, RoutingContext context) {
        var yes = new AnswerForm(context.request().formAttributes()).acceptance();
        var notice = new AtomicReference<String>();
        var answered = proposals
                .accept(token, yes)
                .invoke(accepted -> notice.set(
                        accepted.choice() != null && accepted.choice().waits() ? WAITS : ACCEPTED))
                .onFailure(ProposalPage::isChanged)
                .recoverWithItem(changed -> {
                    context.response().setStatusCode(ProposalProblem.PROPOSAL_CHANGED.status());
                    notice.set(changed.getMessage());
                    return null;
                })
                .flatMap(done -> proposals.offering(token, yes));
        return render(answered, context.response(), offering -> notice.get(), false);
    }

    private static boolean isChanged(Throwable failure) {
        return failure instanceof ProposalFailure refused && refused.type() == ProposalProblem.PROPOSAL_CHANGED;
    }

    @Route(path = "/p/:token/decline", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> decline(@Param String token, RoutingContext context) {
        var reason = new AnswerForm(context.request().formAttributes()).words("reason");
        return render(
                proposals.decline(token, reason).flatMap(done -> proposals.offering(token, NOTHING)),
                context.response(),
                offering -> "Thank you for telling us. We will not follow up on this proposal.",
                false);
    }

    @Route(path = "/p/:token/changes", methods = Route.HttpMethod.POST, produces = "text/html")
    @PermitAll
    Uni<String> changes(@Param String token, RoutingContext context) {
        var wish = new AnswerForm(context.request().formAttributes()).words("text");
        if (wish == null || wish.isBlank()) {
            return render(
                    proposals.offering(token, NOTHING),
                    context.response(),
                    offering -> "Tell us what should be different.",
                    false);
        }
        return render(
                proposals.askForChanges(token, wish).flatMap(done -> proposals.offering(token, NOTHING)),
                context.response(),
                offering -> "Thank you. We will come back with a changed proposal.",
                false);
    }

    private Uni<String> render(
            Uni<Offering> source, HttpServerResponse response, Function<Offering, String> notice, boolean preview) {
        response.putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Robots-Tag", "noindex");
        return source.onItem()
                .transformToUni(offering -> html(offering, notice.apply(offering), preview))
                .onFailure(DomainException.class)
                .recoverWithUni(failure -> {
                    response.setStatusCode(((DomainException) failure).type().status());
                    return page.data("found", false, "notice", failure.getMessage(), "company", company.name())
                            .createUni();
                });
    }

    private Uni<String> html(Offering offering, String notice, boolean preview) {
        var proposal = offering.proposal();
        var event = proposal.event();
        boolean waits = proposal.choice() != null && proposal.choice().waits();
        var packages = offering.quotes().stream()
                .map(quote -> ShownPackage.of(quote, proposal.currency()))
                .toList();
        return page.data("found", true)
                .data("proposal", proposal)
                .data("path", preview ? "" : URI.create(proposal.link()).getPath())
                .data("company", company.name())
                .data("notice", textOrNothing(notice == null && waits ? WAITS : notice))
                .data("event", event.eventType().name().toLowerCase(Locale.ROOT))
                .data("date", textOrNothing(event.date() == null ? event.dateText() : DAY.format(event.date())))
                .data("open", !preview && !waits && proposal.status().open())
                .data("waits", waits)
                .data("status", proposal.status().name().toLowerCase(Locale.ROOT))
                .data("until", DAY.format(LocalDate.ofInstant(proposal.validUntil(), ZoneId.of(company.timeZone()))))
                .data("packages", packages)
                .data("comparison", packages.size() < 2 ? List.of() : Comparison.of(packages))
                .createUni();
    }

    /** A template waits for ever for a value that is null. */
    private static String textOrNothing(String text) {
        return text == null ? "" : text;
    }
}
