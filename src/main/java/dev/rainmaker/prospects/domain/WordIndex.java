package dev.rainmaker.prospects.domain;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps the token table in step with name, company and place, in the transaction of the change. */
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
        return values.isEmpty() ? Uni.createFrom().voidItem() : NativeSql.run(insert(values.size() / 2), values);
    }

    Uni<Void> replace(ProspectEntity row) {
        return NativeSql.run("DELETE FROM prospect_word WHERE prospect_id = ?", List.of(row.id))
                .flatMap(gone -> add(List.of(row)));
    }

    private static String insert(int rows) {
        return "INSERT INTO prospect_word (word, prospect_id) VALUES (?, ?)" + ", (?, ?)".repeat(rows - 1);
    }
}
