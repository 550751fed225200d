package dev.rainmaker.conversations.domain;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CompanyFactRepository implements PanacheRepositoryBase<CompanyFactEntity, String> {}
