import { useEffect, useRef, useState } from 'react';

/**
 * The address follows these fields a moment later than the fingers. What is typed or ticked is therefore kept here at once: a field
 * that waited for the address would break the composing of Chinese.
 */
interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

export function SearchField({ label, value, onChange, className = '' }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // going back in history changes the address while nobody types here
    if (document.activeElement !== field.current) setTyped(value);
  }, [value]);
  return (
    <input
      ref={field}
      className={`input ${className}`}
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={event => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
    />
  );
}

interface ToggleProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Toggle({ label, checked, onChange }: ToggleProps) {
  const [ticked, setTicked] = useState(checked);
  useEffect(() => setTicked(checked), [checked]);
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={ticked}
        onChange={event => {
          setTicked(event.target.checked);
          onChange(event.target.checked);
        }}
      />
      {label}
    </label>
  );
}
