/** Runs over HTTP. */
package dev.rainmaker.workflow.rest;
