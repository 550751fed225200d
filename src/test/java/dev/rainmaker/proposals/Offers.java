package dev.rainmaker.proposals;

import static io.restassured.RestAssured.given;

import dev.rainmaker.TestProspects;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items of a catalogue of its own and proposals for them; what it sold is taken out of the catalogue again. */
@ApplicationScoped
public class Offers {
    public static final Actor PROPOSER = Actor.agent("proposal");

    private final AgroalDataSource database;
    private final ProposalsApi proposals;
    private final Ids ids;
    private final List<String> sold = new ArrayList<>();

    Offers(AgroalDataSource database, ProposalsApi proposals, Ids ids) {
        this.database = database;
        this.proposals = proposals;
        this.ids = ids;
    }

    /** Something per guest or per event at a price and a cost, in cents. */
    public String item(String name, String unit, long price, long cost, String choice) {
        return insert("ITEM", name, unit, price, cost, null, null, choice, null, null);
    }

    /** A place for so many guests at most, in these months. */
    public String venue(String name, long price, long cost, int capacity, String months) {
        return insert("ITEM", name, "EVENT", price, cost, null, null, "venue", capacity, months);
    }

    public String bundle(String name, List<String> contents, List<String> options) {
        return insert(
                "PACKAGE",
                name,
                "EVENT",
                0,
                0,
                String.join(",", contents),
                String.join(",", options),
                null,
                null,
                null);
    }

    private String insert(
            String kind,
            String name,
            String unit,
            long price,
            long cost,
            String contents,
            String options,
            String choice,
            Integer capacity,
            String months) {
        var id = ids.next();
        Object[] values = {id, kind, name, unit, price, cost, contents, options, choice, capacity, months};
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO catalogue_item (id, version, kind, name, description, event_types, unit, unit_price_minor,"
                                + " unit_cost_minor, contents, options, choice, max_guests, months, tags, active)"
                                + " VALUES (?, 0, ?, ?, 'What it is', 'other', ?, ?, ?, ?, ?, ?, ?, ?, 'test', TRUE)")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        sold.add(id);
        return id;
    }

    /** Sells nothing of it any more. */
    public void close() {
        for (var id : sold) {
            run("DELETE FROM catalogue_item WHERE id = ?", id);
        }
        sold.clear();
    }

    public void run(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A draft for 80 guests on a Friday without a season. */
    public Proposal draft(BigDecimal discount, String... packages) {
        return draft(80, LocalDate.parse("2031-02-14"), discount, null, packages);
    }

    public Proposal draft(int guests, LocalDate date, BigDecimal discount, String runId, String... packages) {
        var prospect = TestProspects.named("Olga Offered");
        return Reactive.await(
                () -> proposals.create(command(prospect, guests, date, discount, runId, packages), PROPOSER));
    }

    /** A further version, presented and sent like the first. */
    public Proposal revised(Proposal proposal, int guests, BigDecimal discount, String... packages) {
        var command =
                command(proposal.prospectId().value(), guests, LocalDate.parse("2031-02-14"), discount, null, packages);
        return Reactive.await(() -> proposals.revise(proposal.id(), command, PROPOSER));
    }

    private static CreateProposal command(
            String prospect, int guests, LocalDate date, BigDecimal discount, String runId, String... packages) {
        var chosen = new ArrayList<ChosenPackage>();
        for (var id : packages) {
            chosen.add(new ChosenPackage(id, List.of(), chosen.isEmpty(), "fits"));
        }
        return new CreateProposal(
                new ProspectId(prospect),
                runId,
                new EventFacts(EventType.OTHER, date, date == null ? "some day" : null, guests, "Porto", null),
                chosen,
                "Dear guest",
                null,
                discount);
    }

    public Proposal waiting(Proposal proposal) {
        return Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.AWAITING_APPROVAL, PROPOSER));
    }

    public Proposal sent(Proposal proposal) {
        waiting(proposal);
        return Reactive.await(() -> proposals.move(proposal.id(), ProposalStatus.SENT, PROPOSER));
    }

    public static String token(Proposal proposal) {
        return proposal.link().substring(proposal.link().lastIndexOf('/') + 1);
    }

    /** The client's page. */
    public static String page(Proposal proposal) {
        return given().header("User-Agent", "Mozilla/5.0")
                .get(URI.create(proposal.link()).getPath())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    public static Response quote(Proposal proposal, String packageId, List<String> options) {
        return clientPost(proposal, "quote", Map.of("packageId", packageId, "optionIds", options));
    }

    public static Response accept(Proposal proposal, String packageId, List<String> options, String fingerprint) {
        var body = new HashMap<String, Object>(Map.of("packageId", packageId, "optionIds", options));
        body.put("fingerprint", fingerprint);
        return clientPost(proposal, "accept", body);
    }

    private static Response clientPost(Proposal proposal, String action, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/public/proposals/" + token(proposal) + "/" + action);
    }

    public static Response get(String token, Proposal proposal, String below) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/proposals/" + proposal.id().value() + below);
    }

    public static Response post(String token, Proposal proposal, String below, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/proposals/" + proposal.id().value() + "/" + below);
    }
}
