package dev.helmsman.metrics.web;

import dev.helmsman.metrics.MetricException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A question that cannot be answered, as a problem detail in both languages. */
@RestControllerAdvice
class MetricProblems {
    @ExceptionHandler
    ProblemDetail unanswerable(MetricException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, e.text().en());
        problem.setTitle("The query cannot be answered");
        problem.setProperty("titleZh", "这个查询无法回答");
        problem.setProperty("detailZh", e.text().zh());
        problem.setProperty("zh", e.text().zh());
        problem.setProperty("en", e.text().en());
        problem.setProperty("code", "bad-query");
        return problem;
    }
}
