package dev.rainmaker.platform.planning;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Set;

/** Port through which a feature learns on which days nothing can take place. Implemented by the date board. */
public interface ClosedDays {
    /**
     * Days, both ends included, on which the house is closed; with a venue also those on which the venue is closed or somebody
     * celebrates there. Runs in, or joins, a reactive transaction.
     *
     * @param venueItemId venue of the catalogue; null for none
     */
    Uni<Set<LocalDate>> closed(String venueItemId, LocalDate from, LocalDate to);
}
