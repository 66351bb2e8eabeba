package dev.helmsman.ingest.web;

import dev.helmsman.ingest.ImportException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong at the door, as a problem in both languages. */
@RestControllerAdvice
class ImportProblems {
    @ExceptionHandler
    ProblemDetail refused(ImportException e) {
        HttpStatus status =
                switch (e.code()) {
                    case "unknown-import", "unknown-format" -> HttpStatus.NOT_FOUND;
                    case "wrong-state", "file-gone" -> HttpStatus.CONFLICT;
                    default -> HttpStatus.BAD_REQUEST;
                };
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, e.text().en());
        problem.setProperty("code", e.code());
        problem.setProperty("zh", e.text().zh());
        problem.setProperty("en", e.text().en());
        return problem;
    }
}
