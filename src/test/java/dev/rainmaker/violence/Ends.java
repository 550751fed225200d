package dev.rainmaker.violence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What arrived outside, compared with what the product says that it did. */
record Ends(List<Count> counts) {
    private static final Pattern UID = Pattern.compile("(?m)^UID:(\\S+)");

    /**
     * One receiving end.
     *
     * @param duplicated arrived more than once
     * @param lost said to be done, and not there
     * @param unsaid there, and not said to be done
     */
    record Count(String end, int arrived, List<String> duplicated, List<String> lost, List<String> unsaid) {
        static Count of(String end, Collection<String> arrived, Collection<String> said) {
            var once = new HashSet<String>();
            var duplicated = arrived.stream().filter(each -> !once.add(each)).toList();
            return new Count(
                    end,
                    arrived.size(),
                    duplicated,
                    said.stream().filter(each -> !once.contains(each)).toList(),
                    once.stream().filter(each -> !said.contains(each)).toList());
        }

        boolean clean() {
            return duplicated.isEmpty() && lost.isEmpty() && unsaid.isEmpty();
        }
    }

    static Ends of(Site site, Office office, EngineRows rows) throws SQLException, IOException {
        return new Ends(List.of(
                mails(office),
                letters(office),
                events(site, rows),
                files(site, rows),
                proposals(rows),
                answers(office, rows)));
    }

    boolean clean() {
        return counts.stream().allMatch(Count::clean);
    }

    /** The SMTP server's mails by their Message-ID, beside the messages that are noted as sent. */
    private static Count mails(Office office) {
        var arrived = new ArrayList<String>();
        received(office).forEach(mail -> arrived.add(bare((String) mail.get("messageId"))));
        return Count.of("mails by id", arrived, sent(office).keySet());
    }

    /** The same by recipient and text: two ids may not carry the same words. */
    private static Count letters(Office office) {
        var arrived = new ArrayList<String>();
        received(office).forEach(mail -> arrived.add(mail.get("to") + " " + mail.get("text")));
        return Count.of("mails by words", arrived, new HashSet<>(arrived));
    }

    /** The calendar's files, beside the confirmed meetings. */
    private static Count events(Site site, EngineRows rows) throws SQLException, IOException {
        var arrived = new ArrayList<String>();
        for (var file : below(site.calendars())) {
            UID.matcher(Files.readString(file)).results().forEach(uid -> arrived.add(uid.group(1)));
        }
        return Count.of(
                "calendar events",
                arrived,
                rows.texts(
                        "SELECT CONCAT(id, '@rainmaker') FROM meeting WHERE UPPER(status) IN ('CONFIRMED', 'COMPLETED')"));
    }

    /** The storage folder's files: one per version of a proposal, one invitation per meeting that stands. */
    private static Count files(Site site, EngineRows rows) throws SQLException, IOException {
        var folder = site.files().resolve("content");
        var withdrawn = rows.texts("SELECT id FROM meeting WHERE UPPER(status) = 'CANCELLED'");
        var arrived = below(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .filter(file -> withdrawn.stream().noneMatch(file::contains))
                .toList();
        var said =
                new HashSet<>(rows.texts("SELECT COALESCE(pdf_key, CONCAT('no file of ', id)) FROM proposal_version"));
        said.addAll(
                rows.texts("SELECT CONCAT('invitations/', id, '-at-rainmaker-', UNIX_TIMESTAMP(start_at) DIV 1, '.ics')"
                        + " FROM meeting WHERE start_at IS NOT NULL AND UPPER(status) <> 'CANCELLED'"));
        return Count.of("stored files", arrived, said);
    }

    /** One proposal per journey, changed by versions: a second one would be a step that was done twice. */
    private static Count proposals(EngineRows rows) throws SQLException {
        var runs = rows.texts("SELECT run_id FROM proposal");
        return Count.of("proposals by journey", runs, new HashSet<>(runs));
    }

    /** What the clients decided on their pages over HTTP, beside the proposals that are decided. */
    private static Count answers(Office office, EngineRows rows) throws SQLException {
        var accepted = new ArrayList<String>();
        for (var persona : office.personas()) {
            for (var mail : mails(persona)) {
                if ("DONE".equals(mail.get("kind")) && "ACCEPT proposal".equals(mail.get("subject"))) {
                    accepted.add(mail.get("text") + " " + persona.get("address"));
                }
            }
        }
        var refused = accepted.stream()
                .filter(each -> !each.matches("The product answered 2\\d\\d\\..*"))
                .toList();
        long said = rows.number("SELECT COUNT(*) FROM proposal WHERE UPPER(status) = 'ACCEPTED'");
        return new Count(
                "proposals accepted",
                accepted.size(),
                List.of(),
                said == accepted.size() ? List.of() : List.of(said + " of " + accepted.size()),
                refused);
    }

    /** Message-IDs that are noted as sent, with the approval of each. */
    static Map<String, String> sent(Office office) {
        var sent = new HashMap<String, String>();
        for (int page = 0; ; page++) {
            var conversations = office.get("/api/v1/conversations?size=100&page=" + page);
            for (var id : conversations.<String>getList("items.id")) {
                office.get("/api/v1/conversations/" + id + "/messages").<Map<String, Object>>getList("").stream()
                        .filter(message -> "out".equals(message.get("direction")) && message.get("sentAt") != null)
                        .forEach(message ->
                                sent.put(bare((String) message.get("mailId")), (String) message.get("approvalId")));
            }
            if (conversations.getInt("total") <= (page + 1) * 100) {
                return sent;
            }
        }
    }

    private static List<Map<String, Object>> received(Office office) {
        var received = new ArrayList<Map<String, Object>>();
        for (var persona : office.personas()) {
            for (var mail : mails(persona)) {
                if ("RECEIVED".equals(mail.get("kind"))) {
                    var one = new HashMap<String, Object>(mail);
                    one.put("to", persona.get("address"));
                    received.add(one);
                }
            }
        }
        return received;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> mails(Map<String, Object> persona) {
        return (List<Map<String, Object>>) persona.get("mails");
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String bare(String id) {
        return id == null ? "" : id.replaceAll("[<>]", "");
    }
}
