/** The product as the world sees it: a few HTTP addresses. Owns signing, retries and the business clock of the personas. */
package dev.rainmaker.simulation.product;
