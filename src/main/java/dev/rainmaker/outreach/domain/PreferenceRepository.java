package dev.rainmaker.outreach.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<PreferenceEntity, String> {}
