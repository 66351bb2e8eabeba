package dev.helmsman.metrics.web;

import java.util.List;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Keeps {@code where=product=a,b} in one piece: by default a single parameter is cut at its commas. */
@ControllerAdvice(basePackageClasses = WholeConditions.class)
class WholeConditions {
    @InitBinder
    void conditions(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
    }
}
