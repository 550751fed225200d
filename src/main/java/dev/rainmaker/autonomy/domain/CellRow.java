package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.CellMode;
import java.time.Instant;

/** A rule as it is stored. */
record CellRow(String id, CellMode mode, long version, Instant since) {
    CellKey key() {
        return CellKey.parse(id);
    }
}
