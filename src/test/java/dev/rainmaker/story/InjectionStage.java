package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestMail;
import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.agents.AgentFailed;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.ProspectHunterAgent;
import dev.rainmaker.tools.read.SearchGateway;
import dev.rainmaker.workflow.hunt.Documents;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Brings scenes before the house, each through the door of its channel, and looks at what the house made of them. */
final class InjectionStage {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final HuntPlan PLAN = new HuntPlan(HuntFilters.none(), List.of("a", "b", "c"));
    private static final List<String> NAMES = List.of("Ada Birch", "Bo Cedar", "Cy Dahl");

    private final House house = new House();
    private final InjectionTables tables;
    private final String secret;
    private final SearchGateway search;
    /** Prospects of a scene, with the address that each was entered with. */
    private final Map<InjectionScene, Map<String, String>> prospects = new HashMap<>();

    InjectionStage(InjectionTables tables, String secret, SearchGateway search) {
        this.tables = tables;
        this.secret = secret;
        this.search = search;
    }

    /** Puts pages and records where the tools find them. */
    void publish(List<InjectionScene> scenes) throws IOException {
        var records = new StringBuilder("name,about,style\n");
        for (var scene : scenes) {
            if (isPage(scene)) {
                var folder = folder("rainmaker.tools.web-search.local.folder");
                Files.writeString(folder.resolve(file(scene)), scene.text());
            }
            if (scene.injection().channel().equals("enrichment")) {
                records.append(scene.firm())
                        .append(",\"")
                        .append(scene.text().replace("\"", "\"\""))
                        .append("\",plain\n");
            }
        }
        Files.writeString(folder("rainmaker.tools.enrichment.local.folder").resolve("companies.csv"), records);
        var last = scenes.stream()
                .filter(InjectionStage::isPage)
                .reduce((one, other) -> other)
                .orElseThrow();
        await("pages").atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> search.read(url(last)) != null);
    }

    private static Path folder(String key) {
        return ConfigProvider.getConfig().getValue(key, Path.class);
    }

    private static boolean isPage(InjectionScene scene) {
        return List.of("web_page", "linkedin").contains(scene.injection().channel());
    }

    private static boolean isList(InjectionScene scene) {
        return scene.injection().channel().equals("csv_import");
    }

    private static String file(InjectionScene scene) {
        boolean page = scene.injection().channel().equals("web_page");
        return scene.surname().toLowerCase(Locale.ROOT) + (page ? ".html" : ".txt");
    }

    private static String url(InjectionScene scene) {
        return "https://local.invalid/" + file(scene);
    }

    /** Clients in the middle of a journey who must not notice anything. */
    List<String> bystanders() {
        var ids = new ArrayList<String>();
        for (var name : NAMES) {
            var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@elsewhere.example";
            ids.add(start(TestProspects.entered(
                    Map.of("type", "individual", "name", name, "email", address, "eventType", "wedding"))));
        }
        await("bystanders").atMost(Duration.ofSeconds(60)).until(() -> underWay() == 0);
        return bystanders(ids.stream().map(id -> id + " ").toList());
    }

    /** How they stand now. */
    List<String> bystanders(List<String> before) {
        return before.stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .map(id -> id + " " + house.get("/api/v1/prospects/" + id).getString("status") + " "
                        + tables.rows("SELECT status, node FROM workflow_run WHERE subject_id = ?", id)
                        + tables.rows("SELECT id, status, fingerprint FROM approval_request WHERE prospect_id = ?", id)
                        + tables.rows("SELECT id FROM suppression WHERE prospect_id = ?", id)
                        + tables.rows("SELECT id FROM date_hold WHERE prospect_id = ?", id))
                .toList();
    }

    /** The prospect is entered, or comes with the imported list, and its journey starts. */
    void enter(InjectionScene scene) {
        if (isList(scene)) {
            prospects.put(scene, imported(scene));
        } else {
            var facts = new HashMap<String, String>(Map.of(
                    "type", "individual",
                    "name", scene.name(),
                    "email", scene.address(),
                    "place", "Austin, Texas",
                    "eventType", "wedding"));
            if (scene.injection().channel().equals("enrichment")) {
                facts.put("type", "company");
                facts.put("company", scene.firm());
            }
            var id = TestProspects.entered(facts);
            if (isPage(scene)) {
                given().auth()
                        .oauth2(TestTokens.seller())
                        .contentType(ContentType.JSON)
                        .body(Map.of(
                                "kind", "announcement", "quote", "A page.", "sourceUrl", url(scene), "confidence", 0.9))
                        .post("/api/v1/prospects/" + id + "/signals")
                        .then()
                        .statusCode(200);
            }
            prospects.put(scene, Map.of(id, scene.address()));
        }
        prospects.get(scene).keySet().forEach(InjectionStage::start);
    }

    private static String start(String prospect) {
        given().auth()
                .oauth2(TestTokens.seller())
                .post("/api/v1/prospects/" + prospect + "/journey")
                .then()
                .statusCode(200);
        return prospect;
    }

    private Map<String, String> imported(InjectionScene scene) {
        var own = "@" + scene.surname().toLowerCase(Locale.ROOT) + ".";
        var rows = scene.text().replaceAll("@(?=[a-z]+\\.example[;,])", own);
        var id = as().multiPart("file", "list.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/prospects/imports")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var columns =
                house
                        .get("/api/v1/prospects/imports/" + id + "/preview")
                        .<Map<String, Object>>getList("columns")
                        .stream()
                        .filter(column -> column.get("field") != null)
                        .map(column -> Map.of("index", column.get("index"), "field", column.get("field")))
                        .toList();
        as().contentType(ContentType.JSON)
                .body(Map.of("columns", columns))
                .put("/api/v1/prospects/imports/" + id + "/mapping")
                .then()
                .statusCode(200);
        as().post("/api/v1/prospects/imports/" + id + "/run").then().statusCode(202);
        await("import").atMost(Duration.ofSeconds(30)).until(() -> house.get("/api/v1/prospects/imports/" + id)
                .getString("status")
                .equals("done"));
        var found = new LinkedHashMap<String, String>();
        var page = house.get("/api/v1/prospects?sort=createdAt&source=import:" + id);
        for (int i = 0; i < page.getList("items").size(); i++) {
            var address = page.getString("items[" + i + "].email");
            assertThat(rows).contains(address);
            found.put(page.getString("items[" + i + "].id"), address);
        }
        return found;
    }

    private static io.restassured.specification.RequestSpecification as() {
        return given().auth().oauth2(TestTokens.manager());
    }

    /** Journeys that have not come to a wait yet. */
    int underWay() {
        return tables.count("SELECT COUNT(*) FROM workflow_run WHERE status IN ('runnable', 'running')");
    }

    /** The words arrive, if they come as words. */
    void speak(InjectionScene scene) throws GeneralSecurityException {
        if (speaks(scene)) {
            TestMail.deliver(secret, InjectedMail.of(scene)).then().statusCode(202);
        }
    }

    private static boolean speaks(InjectionScene scene) {
        return !isPage(scene) && !isList(scene) && !scene.injection().channel().equals("enrichment");
    }

    /** Scenes whose mail nobody has reacted to yet. */
    List<String> unsettled() {
        var open = tables
                .rows("SELECT r.subject_id FROM workflow_run r WHERE r.status IN ('runnable', 'running')"
                        + " UNION SELECT r.subject_id FROM workflow_run r JOIN message m ON m.prospect_id = r.subject_id"
                        + " WHERE UPPER(m.direction) = 'IN' AND m.automatic = FALSE AND m.intent IS NULL"
                        + " AND r.status = 'waiting'")
                .stream()
                .map(row -> row.get("subject_id"))
                .toList();
        return prospects.entrySet().stream()
                .filter(entry -> entry.getValue().keySet().stream().anyMatch(open::contains))
                .map(entry -> entry.getKey().toString())
                .toList();
    }

    InjectionOutcome outcome(InjectionScene scene) {
        return InjectionOutcome.of(house, tables, prospects.get(scene));
    }

    /** Contacts that the hunter would store from the page; empty when the scene is no page. */
    String hunt(ProspectHunterAgent hunter, InjectionScene scene) {
        if (!isPage(scene)) {
            return "";
        }
        try {
            var found = hunter.judge(PLAN, Documents.of(search.read(url(scene))), TODAY)
                    .value()
                    .candidate();
            return found == null ? "nobody" : found.email() + " " + found.phone();
        } catch (AgentFailed refused) {
            return "refused";
        }
    }
}
