package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.WaitingItem;
import dev.rainmaker.analytics.WaitingKind;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what waits for a person: one statement a kind, whatever the number of things. */
@ApplicationScoped
class WaitingReads {
    private static final Comparator<WaitingItem> ORDER = Comparator.comparing(
                    (WaitingItem item) ->
                            item.atRisk() == null ? 0 : item.atRisk().minor(),
                    Comparator.reverseOrder())
            .thenComparing(WaitingItem::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WaitingItem::since)
            .thenComparing(WaitingItem::id);

    private final Pool database;

    WaitingReads(Pool database) {
        this.database = database;
    }

    Uni<List<WaitingItem>> waiting(Actor caller) {
        boolean all = !caller.seesMasked();
        var kinds = new ArrayList<Uni<List<WaitingItem>>>();
        kinds.add(read(WaitingKind.RUN, WaitingSql.RUNS));
        kinds.add(read(WaitingKind.MEETING, all ? WaitingSql.MEETINGS_BESIDE_APPROVALS : WaitingSql.MEETINGS));
        if (all) {
            kinds.add(read(WaitingKind.APPROVAL, WaitingSql.APPROVALS));
            kinds.add(read(WaitingKind.CONVERSATION, WaitingSql.CONVERSATIONS));
            kinds.add(read(WaitingKind.INBOUND, WaitingSql.INBOUND));
        }
        return Uni.join()
                .all(kinds)
                .andFailFast()
                .map(lists -> lists.stream().flatMap(List::stream).sorted(ORDER).toList());
    }

    private Uni<List<WaitingItem>> read(WaitingKind kind, String sql) {
        return database.query(sql).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> item(kind, row))
                .toList());
    }

    private static WaitingItem item(WaitingKind kind, Row row) {
        var minor = row.getLong("at_risk_minor");
        return new WaitingItem(
                kind,
                row.getString("id"),
                WaitingWords.title(kind, row.getString("title")),
                WaitingWords.detail(kind, row),
                row.getString("prospect_id"),
                row.getString("prospect_name"),
                minor == null ? null : new Money(minor, row.getString("currency")),
                SqlTime.instant(row.getLocalDateTime("deadline")),
                SqlTime.instant(row.getLocalDateTime("since")));
    }
}
