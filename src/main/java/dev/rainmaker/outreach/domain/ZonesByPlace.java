package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.PlaceZones;
import dev.rainmaker.platform.planning.ClientZones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;

/** Time zones of clients by the words of their place. */
@ApplicationScoped
class ZonesByPlace implements ClientZones {
    @Override
    public Optional<ZoneId> of(String place) {
        return PlaceZones.of(place);
    }
}
