package report

import (
	"encoding/json"
	"reflect"
	"strings"
)

// shape returns a record as the values that its JSON has: objects as maps by
// the names of their fields, lists as slices, numbers as int or float64. Unlike
// in JSON no field is left out: one without a value is there and is empty.
func shape(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return shape(v.Elem())
	case reflect.Struct:
		m := map[string]any{}
		fields(m, v)
		return m
	case reflect.Map:
		m := map[string]any{}
		for it := v.MapRange(); it.Next(); {
			m[it.Key().String()] = shape(it.Value())
		}
		return m
	case reflect.Slice:
		if raw, ok := v.Interface().(json.RawMessage); ok {
			var any any
			if json.Unmarshal(raw, &any) != nil {
				return nil
			}
			return any
		}
		list := make([]any, v.Len())
		for i := range list {
			list[i] = shape(v.Index(i))
		}
		return list
	case reflect.String:
		return v.String()
	case reflect.Int:
		return int(v.Int())
	}
	return v.Interface() // float64, bool
}

// fields enters the fields of a struct, those of embedded ones among them.
func fields(m map[string]any, v reflect.Value) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			fields(m, v.Field(i))
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		m[name] = shape(v.Field(i))
	}
}
