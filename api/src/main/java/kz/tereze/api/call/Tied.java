package kz.tereze.api.call;

import java.util.List;
import kz.tereze.api.application.ApplicationNumber;

/// Applications that share a rank which the call's rule does not divide.
///
/// @param rank that they share
/// @param numbers in ascending order
public record Tied(int rank, List<ApplicationNumber> numbers) {

  public Tied {
    numbers = List.copyOf(numbers);
  }
}
