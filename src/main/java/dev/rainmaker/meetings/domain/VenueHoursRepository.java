package dev.rainmaker.meetings.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VenueHoursRepository implements PanacheRepositoryBase<VenueHoursEntity, String> {}
