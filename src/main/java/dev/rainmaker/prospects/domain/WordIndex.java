package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.database.NativeSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps the words of listed prospects in step with name, company and place, in the transaction of the change. */
@ApplicationScoped
class WordIndex {
    Uni<Void> add(Collection<ProspectEntity> rows) {
        var values = new ArrayList<String>();
        for (var row : rows) {
            for (var word : Words.of(row.name, row.company, row.place)) {
                values.add(word);
                values.add(row.id);
            }
        }
        return NativeSql.insert("INSERT INTO prospect_word (word, prospect_id)", 2, values);
    }

    Uni<Void> replace(ProspectEntity row) {
        return remove(row).flatMap(gone -> row.archived ? Uni.createFrom().voidItem() : add(List.of(row)));
    }

    /** Of a prospect that leaves the lists. */
    Uni<Void> remove(ProspectEntity row) {
        return NativeSql.run("DELETE FROM prospect_word WHERE prospect_id = ?", List.of(row.id));
    }
}
