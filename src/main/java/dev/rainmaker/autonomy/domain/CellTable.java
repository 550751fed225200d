package dev.rainmaker.autonomy.domain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Rules and their history, within the caller's transaction. */
@ApplicationScoped
class CellTable {
    private static final String FIND = "SELECT id, mode, version, since FROM autonomy_cell WHERE id = ?";
    private static final String ADD =
            "INSERT INTO autonomy_cell (id, version, topic, event_type, band, mode, since) VALUES (?, 0, ?, ?, ?, 'off', ?)"
                    + " ON DUPLICATE KEY UPDATE id = id";
    private static final String CHANGE =
            "UPDATE autonomy_cell SET mode = ?, version = version + 1, since = ? WHERE id = ?";
    private static final String NOTE =
            "INSERT INTO autonomy_change (id, cell, from_mode, to_mode, cause, reference, note,"
                    + " actor_kind, actor_id, changed_at, evidence, taken_back)"
                    + " VALUES (?, ?, ?, ?, ?, NULLIF(?, ''), NULLIF(?, ''), ?, ?, ?, ?, ?)";

    private final Clock clock;
    private final Ids ids;

    CellTable(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Why a rule gets another mode. Reference and note may be null. */
    record Cause(String code, String reference, String note) {}

    /** The rule as it is, made when there is none; not locked. */
    Uni<CellRow> known(CellKey key) {
        return find(FIND, key.id())
                .flatMap(found -> found != null
                        ? Uni.createFrom().item(found)
                        : NativeSql.run(
                                        ADD,
                                        List.of(
                                                key.id(),
                                                key.topicText(),
                                                key.eventTypeText(),
                                                key.band(),
                                                SqlTime.of(clock.now())))
                                .flatMap(added -> lock(key.id())));
    }

    /** The rule as committed by now, locked until the end of the transaction; null when there is none. */
    Uni<CellRow> lock(String id) {
        return find(FIND + " FOR UPDATE", id);
    }

    private static Uni<CellRow> find(String sql, String id) {
        return NativeSql.rows(sql, List.of(id)).map(rows -> rows.stream()
                .findFirst()
                .map(row -> new CellRow(
                        row[0].toString(),
                        CellMode.of(row[1].toString()),
                        ((Number) row[2]).longValue(),
                        SqlTime.instant((LocalDateTime) row[3])))
                .orElse(null));
    }

    /** Gives a locked rule another mode and notes why. */
    Uni<Void> change(CellRow cell, CellMode to, Cause cause, Actor by, JsonNode evidence, int takenBack) {
        var now = SqlTime.of(clock.now());
        return NativeSql.run(CHANGE, List.of(to.text(), now, cell.id()))
                .flatMap(changed -> NativeSql.run(
                        NOTE,
                        List.of(
                                ids.next(),
                                cell.id(),
                                cell.mode().text(),
                                to.text(),
                                cause.code(),
                                orEmpty(cause.reference()),
                                orEmpty(cause.note()),
                                by.kind().name().toLowerCase(Locale.ROOT),
                                by.id(),
                                now,
                                evidence.toString(),
                                takenBack)));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
